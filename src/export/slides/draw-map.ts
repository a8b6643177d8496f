import type PptxGenJS from 'pptxgenjs';
import type { Brief } from '../../core/brief/brief.ts';
import { briefWords } from '../../core/brief/brief-words.ts';
import { drawText } from './draw-text.ts';
import { LOOK, type SlideBox } from './slide-look.ts';
import { fitPicture, type SlidePicture } from './slide-picture.ts';

const LINE = 0.24;

/** The map with its approval beneath; where it is missing, why. */
export function drawMap(
  slide: PptxGenJS.Slide,
  brief: Brief,
  picture: SlidePicture | null,
  box: SlideBox,
): void {
  const words = briefWords(brief.lang);
  const room = { ...box, h: box.h - LINE };
  if (!picture) {
    drawText(slide, brief, words.mapMissing, room, {
      ...{ align: 'center', valign: 'middle', color: LOOK.muted },
      line: { color: LOOK.rule, width: 1 },
    });
    return;
  }
  const at = fitPicture(picture, room);
  slide.addImage({ data: picture.data, ...at, altText: brief.mapAlt });
  drawText(
    slide,
    brief,
    brief.approval,
    { x: at.x, y: at.y + at.h + 0.03, w: at.w, h: LINE },
    { fontSize: 11, color: LOOK.muted },
  );
}
