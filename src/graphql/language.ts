export const LANGUAGE = "A BCP 47 tag, such as `ko`; the best match there is, see Query.";
