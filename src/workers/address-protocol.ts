import type { AddressMatch } from '../core/geocode/address-match.ts';

/** An address to be understood, in the region whose folder has this whole address. */
export interface AddressRequest {
  readonly id: number;
  readonly folder: string;
  readonly text: string;
}

/** What it was understood as; null when the region's files could not be read. */
export interface AddressAnswer {
  readonly id: number;
  readonly match: AddressMatch | null;
}
