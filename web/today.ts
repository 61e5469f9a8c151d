import { answerTo } from "./fetcher.js";

const QUESTION = "query TodayOfThePlayground { scope { today } }";

/** The present day in UTC, which is that of a service whose settings name no time zone. */
export function todayHere(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The day it is for the service, by its time zone; that of UTC where it does not say. */
export async function todayOfService(): Promise<string> {
  const answer = (await answerTo({ query: QUESTION })) as { data?: { scope?: { today?: string } } } | null;
  return answer?.data?.scope?.today ?? todayHere();
}
