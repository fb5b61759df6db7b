/** So long, in milliseconds, a script is waited for before the reader is told. */
export const patience = 8000
