import { useRef } from 'preact/compat';
import type { Histogram } from '../../../core';
import { anglesFrom } from '../../../model/gauge/gauge-model';
import type { GaugeModel } from '../../../model/types/gauge';
import type { Probe } from '../../../model/types/types';
import { useScene } from '../../session/session';
import { useLive } from '../../session/use-live';
import { setAttribute } from '../../session/write';

/** In the units of the view box; x runs from −90° to 90°. */
const box = { width: 300, height: 118 } as const;
const plot = { left: 34, right: 290, top: 8, bottom: 78 } as const;
const { low, high, bins } = anglesFrom;

const xOf = (angle: number): number => plot.left + ((angle - low) / (high - low)) * (plot.right - plot.left);

function bars({ counts }: Histogram, most: number): string {
  const unit = (plot.bottom - plot.top) / most;
  const width = (plot.right - plot.left) / bins;
  return Array.from(counts, (n, k) => {
    const top = (plot.bottom - n * unit).toFixed(1);
    const [from, to] = [plot.left + k * width + 0.5, plot.left + (k + 1) * width - 0.5];
    return n === 0 ? '' : `M${from.toFixed(1)},${plot.bottom}V${top}H${to.toFixed(1)}V${plot.bottom}`;
  }).join('');
}

const upright = (degrees: number): string =>
  Number.isFinite(degrees) ? `M${xOf(degrees).toFixed(1)},${plot.top}V${plot.bottom}` : '';

const inDegrees = (radians: number): number => (radians * 180) / Math.PI;

function secondTurn({ g }: Probe, { second }: GaugeModel): number {
  if (!second) return Number.NaN;
  const [x, y] = second.image;
  return inDegrees(Math.atan2(g[0] * y - g[1] * x, g[0] * x + g[1] * y));
}

/** How often each angle from g to JJᵀg comes up in the fan, with those of the gauges in use. */
export function AngleHistogram() {
  const root = useRef<SVGSVGElement>(null);
  const filled = useRef<SVGPathElement>(null);
  const [own, second] = [useRef<SVGPathElement>(null), useRef<SVGPathElement>(null)];
  const most = useRef<SVGTextElement>(null);
  const compares = useScene((scene) => scene.gauge.second !== null);
  useLive(({ response: { gauge, probe } }) => {
    if (!root.current) return;
    if (!gauge?.fan || !filled.current || !own.current || !second.current || !most.current) return;
    const top = Math.max(1, ...gauge.fan.angles.counts);
    setAttribute(filled.current, 'd', bars(gauge.fan.angles, top));
    setAttribute(own.current, 'd', upright(inDegrees(probe.turn)));
    setAttribute(second.current, 'd', upright(secondTurn(probe, gauge)));
    most.current.textContent = String(top);
    setAttribute(root.current, 'aria-label', `Histogram of the angle from g to JJᵀg. ${gauge.fan.words}.`);
  });
  return (
    <svg
      ref={root}
      className="angle-histogram"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label="Histogram"
    >
      <path ref={filled} className="bars" />
      <path className="axis" d={`M${plot.left},${plot.top}V${plot.bottom}H${plot.right}`} />
      <path ref={own} className="own" />
      <path ref={second} className="second" />
      {[-90, -45, 0, 45, 90].map((angle) => (
        <Tick key={angle} angle={angle} />
      ))}
      <text x={(plot.left + plot.right) / 2} y={box.height - 6} textAnchor="middle">
        angle from g to JJᵀg; solid: A{compares ? ', dashed: B' : ''}
      </text>
      <text ref={most} x={plot.left - 5} y={plot.top + 8} textAnchor="end" />
      <CountAxis />
    </svg>
  );
}

function Tick({ angle }: { angle: number }) {
  return (
    <g>
      <path className="axis" d={`M${xOf(angle)},${plot.bottom}v4`} />
      <text x={xOf(angle)} y={plot.bottom + 16} textAnchor="middle">
        {String(angle).replace('-', '−')}°
      </text>
    </g>
  );
}

function CountAxis() {
  return (
    <>
      <text x={plot.left - 5} y={plot.bottom} textAnchor="end">
        0
      </text>
      <text transform={`translate(11 ${(plot.top + plot.bottom) / 2}) rotate(-90)`} textAnchor="middle">
        gauges
      </text>
    </>
  );
}
