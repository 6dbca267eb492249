import { formulas } from 'virtual:formulas';
import { describe, expect, test } from 'vitest';
import { collectTex, type FormulaFamily, renderFormulas } from '../../../.config/formulas.ts';
import type { ParameterMap } from '../../../src/core';
import { lossFamilies } from '../../../src/core/losses';
import { families } from '../../../src/core/parameterizations';

function stub(bind: FormulaFamily['bind'], options: FormulaFamily['options']): FormulaFamily {
  return { id: 'stub', options, bind };
}

const mapOf = (map: string): ParameterMap =>
  ({ tex: { map, jacobian: 'J', preconditioner: 'G' } }) as unknown as ParameterMap;

const range = { label: '', symbol: '', step: 1, default: 2 };

describe('virtual:formulas', () => {
  test('has the formulas of every family and every loss', () => {
    const tex = collectTex({ families, lossFamilies });
    expect(tex.length).toBeGreaterThan(0);
    for (const source of tex) expect(formulas[source], source).toMatch(/^<math[ >].*<\/math>$/s);
  });

  test('has no inline style and no script, which the content security policy would refuse', () => {
    for (const mathml of Object.values(formulas)) expect(mathml).not.toMatch(/\sstyle=|<script|\son\w+=/);
  });
});

describe('collectTex', () => {
  test('binds every flag, choice and integer, and skips what cannot be bound', () => {
    const family = stub(
      ({ n, signed, kind }) =>
        n === 0
          ? { ok: false, problems: [{ option: 'n', message: 'must not be 0' }] }
          : { ok: true, value: mapOf(`${n}${signed ? 's' : 'u'}${kind}`) },
      {
        n: { kind: 'integer', key: 'n', range: [-1, 1], ...range },
        signed: { kind: 'flag', key: 'signed', label: '', default: false },
        kind: { kind: 'choice', key: 'kind', label: '', default: 'a', choices: [{ value: 'a' }, { value: 'b' }] },
        scale: { kind: 'real', key: 'scale', range: [0, 1], ...range },
      },
    );
    const tex = collectTex({ families: { family }, lossFamilies: { loss: { tex: 'L' } } });
    const maps = ['-1ua', '-1ub', '-1sa', '-1sb', '1ua', '1ub', '1sa', '1sb'];
    expect([...tex].sort()).toEqual([...maps, 'G', 'J', 'L'].sort());
  });

  test('a family that never binds stops the build, with its reason', () => {
    const family = stub(() => ({ ok: false, problems: [{ option: 'n', message: 'is broken' }] }), {});
    expect(() => collectTex({ families: { family }, lossFamilies: {} })).toThrow(/"stub".*n: is broken/);
  });
});

describe('renderFormulas', () => {
  test('writes inline styles as classes, one per distinct style', () => {
    const matrix = '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}';
    const { formulas: rendered, css } = renderFormulas([matrix, `2${matrix}`]);
    expect(rendered[matrix]).toMatch(/<mtd class="fx-0">/);
    expect(rendered[matrix]).not.toContain('style=');
    expect(css.split('\n')).toHaveLength(2);
    expect(css).toMatch(/^\.fx-0\{padding-left:0em;/);
  });

  test('keeps the classes Temml gives', () => {
    const { formulas: rendered } = renderFormulas(['\\hat r']);
    expect(rendered['\\hat r']).toMatch(/<mo stretchy="false" class="fx-0 [^"]*wbk-[^"]*">/);
  });

  test('a mistake in TeX stops the build', () => {
    expect(() => renderFormulas(['\\frac{1'])).toThrow();
    expect(() => renderFormulas(['\\nonsense'])).toThrow(/nonsense/);
  });
});
