import type { DemandUnit } from '../demand/demand.ts';
import { distanceParts } from '../geo/distance-parts.ts';

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A number as it is, with at most two digits behind the point. */
export const exact = (value: number): string => plain.format(value);

/** A count of demand: whole, as parts of a person or a division mean nothing. */
export const count = (value: number): string => whole.format(value);

/** Square kilometres without their unit: small ones with a digit more. */
export const areaNumber = (value: number): string =>
  value > 0 && value < 10 ? plain.format(value) : tenth.format(value);

export const km2 = (value: number): string => `${areaNumber(value)} km²`;

/** A share as a percentage with so many digits behind the point; the blank does not break. */
export const percent = (share: number, digits: number): string =>
  `${(share * 100).toFixed(digits)}\u00a0%`;

export const distance = (metres: number): string => {
  const { value, unit } = distanceParts(metres);
  return `${plain.format(value)} ${unit}`;
};

export const plural = (value: number, one: string, many: string): string =>
  `${exact(value)} ${value === 1 ? one : many}`;

/** Demand with its measure word. */
export const amountOf = (value: number, unit: DemandUnit): string =>
  unit === 'people'
    ? `${count(value)} ${value === 1 ? 'person' : 'people'}`
    : `${count(value)} ${value === 1 ? 'division' : 'divisions'}`;
