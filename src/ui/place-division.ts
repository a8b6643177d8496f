export { placeDivision } from '../core/stations/place-division.ts';
