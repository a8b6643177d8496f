import {
  EMBED_LAYERS,
  EMPTY_EMBED,
  roundEmbedView,
  type EmbedLayer,
  type EmbedUrl,
} from '../../core/embed/embed-url.ts';
import type { EmbedView } from '../../core/embed/embed-params.ts';
import type { DivisionCode } from '../../core/gazetteer/division-code.ts';
import type { Level } from '../../core/gazetteer/level.ts';
import type { ShareSubject } from '../share-subject.ts';
import type { ShareWords } from './share-words.ts';

/** What is chosen of an embed. */
export interface EmbedChoice {
  readonly view: EmbedView;
  readonly division: DivisionCode | null;
  readonly levels: readonly Level[];
  readonly layers: readonly EmbedLayer[];
  readonly lang: 'zh' | 'en';
  readonly words: ShareWords;
  /** CSS pixels of the map. */
  readonly height: number;
  /** Begins where the map on the page looks now. */
  readonly keepView: boolean;
}

/** Height of the map that suits a column of text and a phone, CSS pixels. */
export const USUAL_HEIGHT_PX = 420;

/** Where the choices begin: what the face shows now. */
export function firstEmbedChoice(subject: ShareSubject): EmbedChoice {
  return {
    view: subject.face === 'planner' ? 'coverage' : 'finder',
    division: subject.division,
    levels: subject.chosenLevels,
    layers: EMBED_LAYERS,
    lang: subject.lang,
    words: { title: '', subtitle: '', note: '' },
    height: USUAL_HEIGHT_PX,
    keepView: false,
  };
}

/** The address of what is chosen: nothing in it that its view does not use, so that it stays short. */
export function embedUrlOf(subject: ShareSubject, choice: EmbedChoice): EmbedUrl {
  const { view, words } = choice;
  const all = choice.levels.length === subject.levels.length;
  const live = view !== 'picture';
  return {
    ...EMPTY_EMBED,
    region: subject.slug,
    lang: choice.lang,
    view,
    division: choice.division,
    levels: view === 'coverage' || all ? [] : choice.levels,
    layers: view === 'coverage' ? choice.layers : EMBED_LAYERS,
    standard: view === 'coverage' ? subject.standard : '',
    map: live && choice.keepView && subject.view ? roundEmbedView(subject.view) : null,
    title: words.title.trim(),
    subtitle: words.subtitle.trim(),
    note: words.note.trim(),
    height: live ? choice.height : null,
  };
}
