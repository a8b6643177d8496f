import { outputMark } from '../../src/core/publish/output-mark.ts';
import type { Region } from '../../src/core/region/region.ts';

/** What a release tells of a region that it holds. */
export type ReleasedRegion = Pick<Region, 'name' | 'audience' | 'map_approval'>;

/** `README.txt` of a release, for the person who puts it on a server: Chinese, then English. */
export function releaseReadme(release: {
  readonly version: string;
  readonly regions: readonly ReleasedRegion[];
}): string {
  const { version, regions } = release;
  return `服务圈 Fuwuquan ${version}

地区：${regions.map((region) => regionLine(region, 'zh')).join('；')}

一、核对：Linux 在本目录执行 sha256sum -c SHA256SUMS；Windows 用 certutil -hashfile 文件名 SHA256 逐个核对。
二、安装：把 site 目录里的全部文件放到网站目录，例如 /var/www/fuwuquan。全是静态文件，不需要数据库，
    也不需要运行任何程序。放在网站的子路径下也可以。
三、服务器：server 目录里有 nginx（整站、子路径）、Caddy 的配置示例和 _headers 文件。把其中的域名和
    路径改成自己的。embed.html 可以嵌到哪些网站，由 frame-ancestors 后面的域名决定。
四、https：浏览器只在 https 网站上提供“我的位置”。
五、升级：新版本放进新目录，再把网站指过去；旧目录留着，需要时指回去。
六、标有“内部资料”的地区没有审图号，不得对外公开。


Fuwuquan ${version}

Regions: ${regions.map((region) => regionLine(region, 'en')).join('; ')}

1. Check: on Linux, sha256sum -c SHA256SUMS in this folder; on Windows, certutil -hashfile FILE SHA256.
2. Install: copy everything in site to the folder of the web server, such as /var/www/fuwuquan. All of it is
   static files; there is no database and no program to run. A sub-path of a site will do.
3. Server: the folder server holds examples for nginx (a host of its own, a sub-path) and Caddy, and a file
   _headers. Put in your own names and paths. Which sites may show embed.html is what follows
   frame-ancestors.
4. https: browsers tell a page where the visitor is only over https.
5. Upgrade: unpack a new version into a new folder and point the server at it; the old folder is the way back.
6. Regions marked as internal have no map approval and must not be published.
`;
}

function regionLine(region: ReleasedRegion, lang: 'zh' | 'en'): string {
  const mark = outputMark(region, lang) ?? region.map_approval?.number ?? '';
  return lang === 'zh' ? `${region.name.zh}（${mark}）` : `${region.name.en} (${mark})`;
}
