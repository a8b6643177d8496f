/**
 * Eleven digits from 13 to 19 on: a person's mobile telephone, which is never published. With or without
 * the country's code, in digits of either width, and grouped by blanks, dots or dashes as people do.
 */
export const MOBILE_NUMBER =
  /(?<![\d０-９])(?:[(（]?[+＋]?(?:00|００)?(?:86|８６)[)）]?[-－—\s]?)?[1１][\s.·－—-]?[3-9３-９](?:[\s.·－—-]?[\d０-９]){9}(?![\d０-９])/g;
