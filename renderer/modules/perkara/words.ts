/** The case's name in processes, attachments and documents. */
export const SUBJECT = 'perkara'
