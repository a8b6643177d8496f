import '../map/polyfills.ts';
import '../ui/base.css';
import { mount } from 'svelte';
import { unpackReview } from '../core/review/pack-review.ts';
import Face from './Face.svelte';
import { ReviewFace } from './face.svelte.ts';
import { fingerprint } from './fingerprint.ts';
import { zhCn } from './messages/zh-cn.ts';
import type { ReviewData } from '../core/review/review-data.ts';

/** The data that the page carries; null when it has been damaged on its way. */
function readData(text: string): ReviewData | null {
  try {
    return unpackReview(JSON.parse(text));
  } catch {
    return null;
  }
}

const text = document.getElementById('review-data')?.textContent ?? '';
const target = document.getElementById('face');
const data = readData(text);
if (target && data) {
  target.replaceChildren();
  const face = new ReviewFace(data, fingerprint(text), location.pathname);
  mount(Face, { target, props: { face } });
} else if (target) {
  target.textContent = zhCn.damaged;
}
