// The arrangement engine as the product bundles it. The test runner rewrites imports in a way that makes its inner loops
// several times slower; tests that arrange often load this instead (bundled-engine.ts).
export { arrange, arranging } from '#core/seating/engine/arrange';
