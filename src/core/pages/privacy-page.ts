import type { Basemap } from '../region/site-config.ts';
import { pageShell } from './page-shell.ts';
import { PAGE_WORDS } from './page-words.ts';

interface PrivacyText {
  readonly lang: string;
  readonly heading: string;
  readonly points: readonly (readonly [title: string, text: string])[];
}

/** What holds whatever the basemap is; `basemap` says the rest. */
const ZH = (basemap: string): PrivacyText => ({
  lang: 'zh-CN',
  heading: '隐私说明',
  points: [
    [
      '我的位置',
      '只有点了“用我的位置”，浏览器才会询问是否允许定位。位置只在打开的网页里用来算距离，不上传、不保存，不写进网址，也不印在打印件和二维码里。关掉网页就没有了。不同意定位，也可以查地名，或在地图上点一处。',
    ],
    [
      '点选或输入的起点',
      '在地图上点的起点、输入的地点和坐标，会写进网址，方便收藏和转发。转发链接就把这个起点告诉了对方；不想告诉，请先点“取消起点”。',
    ],
    [
      '留在这台设备上的',
      '只有两样：最近的查找词（如果浏览器允许保存）和文字大小。都只存在这个浏览器里，不发给任何人。最近的查找词可在查找框下面清除；也可以在浏览器设置里清除本网站的数据，两样就都没有了。为了断网也能用，浏览器还可能存下本站自己的文件，里面没有个人信息。',
    ],
    ['统计和账号', '没有访问统计，没有广告，没有账号，不用 Cookie，不载入其他网站的字体和程序。'],
    [
      '网站服务器知道什么',
      '和任何网站一样，放置本站的服务器会看到访问者的网络地址（IP）和下载了哪些文件；查找词和位置不会发给它，但点开带起点或查找词的链接时，网址里的内容会随请求发给它。',
    ],
    [
      '打开地图应用时',
      '点“去这里”一类的链接，会打开高德、百度、腾讯或苹果地图。对方会知道要去的站点和访问者的网络地址；本站不会把起点或位置交给它们。对方怎样使用，由它们自己的规则决定。',
    ],
    ['底图', basemap],
    ['电话', '只登载办公电话，不登载个人手机号。'],
  ],
});

const EN = (basemap: string): PrivacyText => ({
  lang: 'en',
  heading: 'Privacy',
  points: [
    [
      'Your location',
      'The browser asks for it only after you tap “Use my location”. It is used within the open page to work out distances. It is not sent, not stored, never written into the address, a printout or a QR code, and is gone when the page is closed. You may refuse and search for a place or tap the map instead.',
    ],
    [
      'A starting point that you tap or type',
      'It is written into the address so that a link can be kept and passed on. Who gets the link learns the point; clear the starting point first if you do not want that.',
    ],
    [
      'What stays on this device',
      'Two things only: recent searches (where the browser allows it) and the size of the text. They stay in this browser. Recent searches can be wiped below the search box; clearing this site’s data in the browser’s settings removes both. So that the site works offline, the browser may also keep the site’s own files, which hold nothing personal.',
    ],
    [
      'Statistics and accounts',
      'None. No advertising, no cookies, no fonts or programs from other sites.',
    ],
    [
      'What the server learns',
      'Like any site’s, its server sees the network address (IP) of visitors and which files they download. Searches and locations are not sent to it, but the address of a link with a starting point or a search in it is part of the request when you open that link.',
    ],
    [
      'When a map app is opened',
      'Links for directions open AMap, Baidu, Tencent or Apple Maps. They learn the station and your network address; this site gives them no starting point. What they do with it is up to their own rules.',
    ],
    ['Base map', basemap],
    ['Telephone numbers', 'Office numbers only; no personal mobile numbers.'],
  ],
});

const BASEMAP: Record<Basemap['kind'], readonly [zh: string, en: string]> = {
  none: [
    '地图由本站自己的文件画成，不向其他网站要任何东西。',
    'The map is drawn from the site’s own files; nothing is asked of other sites.',
  ],
  protomaps: [
    '底图文件放在本站，不向其他网站要任何东西。',
    'The base map is a file on this site; nothing is asked of other sites.',
  ],
  tianditu: [
    '底图来自天地图。看地图时，天地图会知道访问者的网络地址和正在看哪一片；不看地图就不会。',
    'The base map comes from Tianditu, which learns your network address and which part of the map you look at; it learns nothing while the map is not shown.',
  ],
};

/** `privacy.html`: what the site keeps, and who else learns what. In both languages, one below the other. */
export function privacyPage(basemap: Basemap, baseUrl: string | null): string {
  const [zh, en] = BASEMAP[basemap.kind];
  const section = ({ lang, heading, points }: PrivacyText, level: 1 | 2): string =>
    [
      `<section lang="${lang}"><h${level}>${heading}</h${level}>`,
      ...points.map(([title, text]) => `<h${level + 1}>${title}</h${level + 1}><p>${text}</p>`),
      '</section>',
    ].join('\n');
  return pageShell({
    title: PAGE_WORDS.title(PAGE_WORDS.privacy),
    description: '这个网站怎样对待位置、查找词和访问记录。 How this site treats your location.',
    up: '',
    canonical: baseUrl === null ? null : `${baseUrl}privacy.html`,
    finder: 'index.html',
    body: `<main>${section(ZH(zh), 1)}${section(EN(en), 2)}</main>`,
    jsonLd: null,
  });
}
