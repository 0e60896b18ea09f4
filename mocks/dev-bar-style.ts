/** Lives in the bar's shadow root; follows the page's colour scheme, which crosses into it. */
export const devBarStyle = `
:host {
  position: fixed;
  inset-block-end: 8px;
  inset-inline-start: max(8px, env(safe-area-inset-left));
  z-index: 2147483000;
  font: 13px/1.4 system-ui, sans-serif;
  color: light-dark(#1d2733, #e8ecf1);
}
/* Above the bar of the app that a thumb reaches. */
@media (max-width: 48rem) { :host { inset-block-end: 72px; } }
@media print { :host { display: none; } }
aside { display: flex; flex-direction: column; align-items: start; gap: 6px; }
button, select, input {
  box-sizing: border-box;
  font: inherit;
  color: inherit;
  background: light-dark(#fff, #161c25);
  border: 1px solid light-dark(#7a8696, #8894a5);
  border-radius: 6px;
}
select, input { inline-size: 100%; min-block-size: 30px; padding: 0 6px; }
input::placeholder { color: light-dark(#525e6d, #b4bdc9); }
button { min-block-size: 28px; padding: 0 10px; cursor: pointer; }
:is(button, select, input):focus-visible { outline: 2px solid light-dark(#1d4fa8, #8db8ff); outline-offset: 2px; }
.pill {
  block-size: 28px;
  border-radius: 14px;
  background: light-dark(#fff4cf, #463a12);
  border-color: light-dark(#8a6d0b, #cfae45);
  color: light-dark(#43350a, #ffe9a6);
}
.pill[data-faulty] { background: light-dark(#a3261b, #ffb4a8); border-color: currentcolor; color: light-dark(#fff, #3d0c06); }
.panel {
  order: -1;
  box-sizing: border-box;
  display: grid;
  gap: 8px;
  inline-size: min(20rem, calc(100vw - 16px));
  max-block-size: calc(100dvh - 120px);
  overflow: auto;
  padding: 12px;
  border: 1px solid light-dark(#7a8696, #8894a5);
  border-radius: 10px;
  background: light-dark(#f6f8fa, #202833);
  box-shadow: 0 8px 24px rgb(0 0 0 / 0.25);
}
p { margin: 0; }
.field { display: grid; gap: 2px; align-content: end; }
fieldset { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; margin: 0; padding: 8px; border: 1px solid light-dark(#c3cad3, #4a5565); border-radius: 8px; }
fieldset .wide { grid-column: 1 / -1; }
`
