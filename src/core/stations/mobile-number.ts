/** Eleven digits from 13 to 19 on: a person's mobile telephone, which is never published. */
export const MOBILE_NUMBER = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
