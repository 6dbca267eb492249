import { type ComponentType, useEffect, useRef, useState } from 'preact/compat';
import type { Options } from '../../../core';
import type { LabLayerProps } from '../../../labs/lab';
import type { LabNumbers } from '../../../model/labs/types';
import { nodesOf, type Picture, type Size } from '../../../render';
import type { LabPicture } from '../../../render/labs/lab-picture';
import { useRoom } from '../../kit/use-room';
import { paint } from '../../plot/frame/paint';
import { usePixelRatio } from '../../plot/frame/use-pixel-ratio';
import { useTheme } from '../../session/use-theme';
import type { OpenLab } from '../controls/use-lab';
import { LevelGrips } from './level-grips';

interface Props {
  readonly picture: LabPicture<LabNumbers>;
  /** Undefined before there is a result. */
  readonly numbers: LabNumbers | undefined;
  readonly lab: OpenLab;
  /** Whether it is as high as its place, such as a cell of a frame, and not as it likes. */
  readonly fills?: boolean;
}

/** Height of a picture that does not say how high it wants to be: narrow ones need more of it. */
const usualHeight = (width: number): number => Math.min(380, Math.max(width / 1.45, Math.min(310, 0.88 * width)));

/** One picture of a lab, with what a hand can do over it. */
export function LabCanvas({ picture, numbers, lab, fills = false }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const room = useRoom(root) ?? { width: 0, height: 0 };
  const width = Math.round(room.width);
  const wanted = numbers && picture.height ? picture.height(width, numbers) : usualHeight(width);
  const height = Math.round(fills ? room.height : wanted);
  const drawn = useDrawn(picture, numbers, { width, height });
  const ratio = usePixelRatio();
  useEffect(() => {
    if (drawn) paint(canvas.current, drawn, nodesOf(drawn), ratio);
  }, [drawn, ratio]);
  const Layer: ComponentType<LabLayerProps<Options, LabNumbers>> | undefined = lab.lab.layers?.[picture.id];
  return (
    <section className="card lab-picture" aria-label={picture.title}>
      <h3 className="section-title">{picture.title}</h3>
      <div ref={root} className="lab-canvas" style={{ height: width > 0 && !fills ? height : undefined }}>
        <canvas ref={canvas} role="img" aria-label={drawn?.description ?? picture.title} aria-busy={!drawn} />
        {drawn && numbers && picture.curves && (
          <LevelGrips curves={picture.curves(numbers)} plot={drawn.plot} lab={lab} />
        )}
        {Layer && drawn && numbers && (
          <Layer
            options={lab.options}
            numbers={numbers}
            change={(part) => lab.set(part as Options)}
            gesture={lab.gesture}
            picture={drawn}
          />
        )}
      </div>
    </section>
  );
}

/** The picture, made again where what it is drawn from, its size, the theme or the faces of its words change. */
function useDrawn(of: LabPicture<LabNumbers>, numbers: LabNumbers | undefined, size: Size): Picture | undefined {
  const theme = useTheme();
  const faces = useFaces();
  const kept = useRef<{ readonly from: readonly unknown[]; readonly picture: Picture }>(undefined);
  if (!numbers || size.width < 80 || size.height < 40) return kept.current?.picture;
  const from = [of, ...of.parts(numbers), size.width, size.height, theme, faces];
  const same =
    kept.current?.from.length === from.length && kept.current.from.every((each, i) => Object.is(each, from[i]));
  if (!same) kept.current = { from, picture: of.build(numbers, size, theme) };
  return kept.current?.picture;
}

/** How often faces have arrived: words drawn before would keep the fallback. */
function useFaces(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const onFaces = () => setCount((before) => before + 1);
    document.fonts.addEventListener('loadingdone', onFaces);
    return () => document.fonts.removeEventListener('loadingdone', onFaces);
  }, []);
  return count;
}
