/** The grain of a wooden board, painted once a size in the canvas's own pixels. */

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function paint(canvas) {
  const scale = devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * scale);
  const height = Math.round(canvas.clientHeight * scale);
  if (width === 0 || (canvas.width === width && canvas.height === height)) {
    return;
  }
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  const random = randomFrom(20);
  const lines = 90;
  for (let i = 0; i < lines; i++) {
    const x = (width * (i + random())) / lines;
    const sway = width * 0.004 * (0.5 + random());
    const phase = random() * 6.3;
    brush.strokeStyle = random() < 0.7 ? 'rgb(96 58 12)' : 'rgb(255 240 205)';
    brush.globalAlpha = 0.03 + 0.06 * random() ** 2;
    brush.lineWidth = scale * (0.6 + 3 * random() ** 3);
    brush.beginPath();
    for (let step = 0; step <= 12; step++) {
      const y = (height * step) / 12;
      brush.lineTo(x + sway * Math.sin(phase + step * 0.55) + sway * 2 * Math.sin(step * 0.21), y);
    }
    brush.stroke();
  }
}

/**
 * A canvas that keeps its grain as crisp as the screen at any size.
 * @returns {HTMLCanvasElement}
 */
export function grain() {
  const canvas = document.createElement('canvas');
  canvas.className = 'grain';
  canvas.setAttribute('aria-hidden', 'true');
  new ResizeObserver(() => paint(canvas)).observe(canvas);
  return canvas;
}
