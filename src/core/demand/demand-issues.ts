import type { Issue } from '../issue.ts';
import type { DemandContext } from './demand-context.ts';
import { demandTexts } from './demand-texts.ts';
import type { Fault } from './fault.ts';

/** Shown one by one; the others are counted. */
const SHOWN = 20;
/** A cell is told by its beginning. */
const VALUE_CHARS = 60;

/** Collects what is wrong with a file of demand: any issue refuses the file. */
export class DemandIssues {
  readonly #file: string;
  readonly #lang: DemandContext['lang'];
  readonly #shown: Issue[] = [];
  #count = 0;

  constructor(file: string, lang: DemandContext['lang']) {
    this.#file = file;
    this.#lang = lang;
  }

  get count(): number {
    return this.#count;
  }

  /** `line` is 0 and `field` empty when the whole file is meant. */
  add(line: number, field: string, value: string, [message, remedy]: Fault): void {
    this.#count += 1;
    if (this.#shown.length >= SHOWN) return;
    const shown = value.length > VALUE_CHARS ? `${value.slice(0, VALUE_CHARS)}…` : value;
    const named = field === '' ? demandTexts(this.#lang).file : field;
    this.#shown.push({
      severity: 'error',
      file: this.#file,
      line,
      field: named,
      value: shown,
      message,
      remedy,
    });
  }

  /** The first of them, and how many more there are. */
  refusal(): { readonly ok: false; readonly issues: readonly Issue[] } {
    const more = this.#count - this.#shown.length;
    if (more === 0) return { ok: false, issues: this.#shown };
    const texts = demandTexts(this.#lang);
    const [message, remedy] = texts.more(more);
    const rest: Issue = {
      severity: 'error',
      file: this.#file,
      line: 0,
      field: texts.file,
      value: '',
      message,
      remedy,
    };
    return { ok: false, issues: [...this.#shown, rest] };
  }

  /** A refusal for a single reason that concerns the whole file. */
  static refuse(
    file: string,
    lang: DemandContext['lang'],
    fault: Fault,
  ): { readonly ok: false; readonly issues: readonly Issue[] } {
    const issues = new DemandIssues(file, lang);
    issues.add(0, '', '', fault);
    return issues.refusal();
  }
}
