import type { HostMessage } from '../core/embed/embed-messages.ts';
import {
  embedParams,
  EMPTY_EMBED,
  parseEmbedUrl,
  readEmbedUrl,
  roundEmbedView,
  type EmbedUrl,
} from '../core/embed/embed-url.ts';
import { printQueryPairs } from '../core/embed/query-pairs.ts';
import { isWithin, type DivisionCode } from '../core/gazetteer/division-code.ts';
import { publishFaults } from '../core/publish/publish-gate.ts';
import { RegionData } from '../core/region/region-data.ts';
import type { Basemap } from '../core/region/site-config.ts';
import { chinaDay } from '../core/stations/china-clock.ts';
import { LoadError } from '../load/load-error.ts';
import { loadRegion } from '../load/load-region.ts';
import { loadRegions } from '../load/load-regions.ts';
import type { Camera, View } from '../map/camera.ts';
import { boundsOf } from '../ui/bounds-of.ts';
import { zhCnLater } from '../ui/messages/zh-cn-later.ts';
import { zhCn as uiZhCn, type Messages as UiMessages } from '../ui/messages/zh-cn.ts';
import { HostLink } from './host-link.ts';
import { zhCn, type Messages } from './messages/zh-cn.ts';

/**
 * What every view of an embed needs: the address, the region, the line to the page around. Nothing of it is
 * written into the address or kept on the device.
 */
export class EmbedFace {
  readonly #defaultRegion: string;
  #loading = new AbortController();

  url = $state.raw<EmbedUrl>(EMPTY_EMBED);
  /** Parameters that were left out. */
  readonly unread: readonly string[];
  messages = $state.raw<Messages>(zhCn);
  /** Words of the parts in src/ui. */
  ui = $state.raw<UiMessages>({ ...uiZhCn, ...zhCnLater });
  data = $state.raw<RegionData | null>(null);
  basemap = $state.raw<Basemap | null>(null);
  problem = $state.raw<LoadError | null>(null);
  /** Where the map should look; a new object is a new request. */
  camera = $state.raw<Camera | null>(null);
  /** Where it looks, for the link to the whole page; null before it has moved. */
  view = $state.raw<View | null>(null);
  readonly link: HostLink;

  constructor(defaultRegion: string, query: string) {
    this.#defaultRegion = defaultRegion;
    const { url, unread } = readEmbedUrl(query);
    this.url = url;
    this.unread = unread;
    this.link = new HostLink(url.host, (message) => {
      this.#obey(message);
    });
  }

  readonly lang = $derived.by(() => this.url.lang);
  readonly slug = $derived.by(() => this.url.region || this.#defaultRegion);

  /** The division, if the region has it and it is not the region itself. */
  readonly division = $derived.by((): DivisionCode | null => {
    const { division } = this.url;
    if (division === null || !this.data || division === this.data.root) return null;
    const known = this.data.divisions.has(division) && isWithin(division, this.data.root);
    return known ? division : null;
  });

  readonly unknownDivision = $derived.by(
    () =>
      this.data !== null &&
      this.url.division !== null &&
      this.url.division !== this.data.root &&
      this.division === null,
  );

  /** What the embed is of: the division, or the region. */
  readonly placeName = $derived.by(() => {
    if (!this.data) return '';
    const own = this.data.manifest.region.name[this.lang];
    return this.division === null ? own : (this.data.divisions.get(this.division)?.name ?? own);
  });

  readonly title = $derived.by(
    () => this.url.title || this.messages.title(this.url.view, this.placeName),
  );

  /** What forbids showing the region to the public; the codes of errors only. */
  readonly faults = $derived.by(() => {
    const { data, basemap } = this;
    if (!data || !basemap) return [];
    const { manifest } = data;
    const { region } = manifest;
    const today = chinaDay(new Date());
    return publishFaults({ region, manifest, basemap, today, output: 'embed' })
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  });

  /** Begins the downloads; `content` is what the frame is as high as. */
  start(content: HTMLElement): void {
    this.link.tellHeight(content);
    if (this.url.lang === 'en') {
      void Promise.all([import('./messages/en.ts'), import('../ui/messages/en.ts')]).then(
        ([own, ui]) => {
          this.messages = own.en;
          this.ui = ui.en;
        },
      );
    }
    void this.load();
  }

  /** Loads the region, again if need be. */
  readonly load = async (): Promise<void> => {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.problem = null;
    const { slug } = this;
    try {
      const [{ manifest, list }, regions] = await Promise.all([
        loadRegion(slug, signal),
        loadRegions(),
      ]);
      if (signal.aborted) return;
      this.basemap = regions.basemap;
      this.data = new RegionData(slug, manifest, list);
      this.look();
      this.link.post({
        type: 'ready',
        view: this.url.view,
        region: slug,
        lang: this.lang,
        title: this.title,
      });
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error instanceof LoadError ? error : new LoadError(slug, 'damaged', error);
    }
  };

  /** The map has come to rest. `own` while it shows where the reader is: then nobody is told. */
  moved(view: View, own: boolean): void {
    this.view = own ? null : roundEmbedView(view);
    if (this.view) this.link.post({ type: 'view', ...this.view });
  }

  readonly change = (patch: Partial<EmbedUrl>): void => {
    const { division } = this.url;
    this.url = { ...this.url, ...patch };
    if (this.url.division !== division) this.look();
  };

  /** To what the address has chosen: its own view, the division, or the whole region. */
  look(): void {
    if (!this.data) return;
    const { map } = this.url;
    const { division } = this;
    const inside = this.data.list.stations.flatMap(({ lng, lat, division_code }) =>
      division !== null && lng !== null && lat !== null && isWithin(division_code, division)
        ? [[lng, lat] as const]
        : [],
    );
    const bounds = boundsOf(inside) ?? this.data.manifest.region.default_view;
    this.camera = map ? { kind: 'view', view: map } : { kind: 'bounds', bounds };
  }

  #obey(message: HostMessage): void {
    if (message.type === 'set-view') {
      const { zoom, lat, lng } = message;
      this.camera = { kind: 'view', view: { zoom, lat, lng } };
      return;
    }
    const { type: _type, ...asked } = message;
    const kept = embedParams({ ...this.url, map: null }).filter(([name]) => !(name in asked));
    this.change(parseEmbedUrl(printQueryPairs([...kept, ...Object.entries(asked)])));
  }
}
