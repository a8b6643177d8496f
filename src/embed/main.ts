import '../map/polyfills.ts';
import '../ui/base.css';
import './embed.css';
import { mount } from 'svelte';
import Face from './Face.svelte';
import { EmbedFace } from './face.svelte.ts';

const region = document.querySelector<HTMLMetaElement>('meta[name="default-region"]')?.content;
const face = new EmbedFace(region ?? '', location.search);

const target = document.getElementById('face');
if (target) {
  target.replaceChildren();
  mount(Face, { target, props: { face } });
  face.start(target);
}
