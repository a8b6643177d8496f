import { matchAddress } from '../core/geocode/match-address.ts';
import type { MatchIndex } from '../core/geocode/match-index.ts';
import { loadAddresses } from '../load/load-addresses.ts';
import type { AddressAnswer, AddressRequest } from './address-protocol.ts';

let folder = '';
let index: Promise<MatchIndex> | null = null;

addEventListener('message', ({ data }: MessageEvent<AddressRequest>) => {
  void answer(data);
});

async function answer(request: AddressRequest): Promise<void> {
  if (request.folder !== folder) index = null;
  folder = request.folder;
  index ??= loadAddresses(folder);
  const match = await index.then(
    (known) => matchAddress(known, request.text),
    () => null,
  );
  // Files that could not be read are asked for again with the next text.
  if (match === null) index = null;
  postMessage({ id: request.id, match } satisfies AddressAnswer);
}
