/** Refusals of surat masuk, agenda numbers and disposisi. */
export const persuratanMessages = {}
