import type { Map as MapLibre } from 'maplibre-gl';

/** Whose data the map on the page shows, in the words that its sources ask for, each once, as plain text. */
export function groundCredits(map: MapLibre): string {
  const named = Object.keys(map.getStyle().sources).map(
    (id) => map.getSource(id)?.attribution ?? '',
  );
  const plain = named.flatMap((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return (body.textContent ?? '').split(' · ').map((words) => words.trim());
  });
  return [...new Set(plain)].filter(Boolean).join(' · ');
}
