import type { DivisionNode } from './match-index.ts';

/** Names from the province down, as they stand in a normalised address: 重庆市渝北区双凤桥街道. */
export function fullName({ parent, place }: DivisionNode): string {
  return parent ? fullName(parent) + place : place;
}
