export { compareDivisions, RegionData } from '../core/region/region-data.ts';
