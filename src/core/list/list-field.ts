/**
 * What a column of an office's list can mean. `lnglat` holds both coordinates in one cell. `status` says
 * whether the station is open, planned or withdrawn. `contact` is a person (name or own telephone) and is
 * never published. `since` is the day the station was opened, `served_count` how many people it serves,
 * `source_date` the day of which the row speaks.
 */
export const LIST_FIELDS = [
  'name',
  'level',
  'division_code',
  'province',
  'city',
  'county',
  'town',
  'village',
  'address',
  'phone',
  'hours',
  'services',
  'badges',
  'serves',
  'status',
  'lng',
  'lat',
  'lnglat',
  'source_crs',
  'postcode',
  'since',
  'note',
  'source_date',
  'contact',
  'served_count',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];
