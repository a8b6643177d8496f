import '../map/polyfills.ts';
import '../ui/base.css';
import { mount } from 'svelte';
import Face from './Face.svelte';
import { FinderFace } from './face.svelte.ts';

const region = document.querySelector<HTMLMetaElement>('meta[name="default-region"]')?.content;
const face = new FinderFace(region ?? '');
face.start(location.search);

// The page is drawn as it came before the program builds its own: on a slow phone each takes a tenth of a second.
setTimeout(() => {
  const target = document.getElementById('face');
  if (!target) return;
  target.replaceChildren();
  mount(Face, { target, props: { face } });
  // So is the first formatter of numbers made: now, not amid the list.
  setTimeout(() => face.messages.exact(0));
});
