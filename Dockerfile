# Relata in a container. Debian and not Alpine: the embedded database needs glibc 2.34.
# By its full version, so that two builds are alike; docs/operate/deploy.md says how to pin the digest too.
ARG NODE_IMAGE=node:22.23.3-bookworm-slim
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without scripts: `prepare` would build before the sources are here, and no dependency needs one.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY examples examples
COPY web web
COPY data data
COPY src src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
# What the embedded database keeps, for those who run without a Neo4j: mount a volume there.
RUN install --directory --owner=node --group=node /var/lib/relata
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/data data
COPY --from=build /app/examples examples
COPY package.json ./
COPY cypher cypher
# On 0.0.0.0 the schema, the playground and metrics are shown to nobody unless RELATA_INTROSPECTION, RELATA_PLAYGROUND and
# RELATA_METRICS are on.
ENV NODE_ENV=production \
    RELATA_HOST=0.0.0.0 \
    RELATA_DATABASE_URL=file:/var/lib/relata/graph
USER node
EXPOSE 4000
# Whether the process answers, not whether its database does: a restart would not bring that back. Balancers ask /ready.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.RELATA_PORT || 4000}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The service hears SIGTERM itself, lets running requests finish (RELATA_SHUTDOWN_DEADLINE) and ends with 0.
ENTRYPOINT ["node", "/app/dist/main.js"]
CMD ["serve"]
