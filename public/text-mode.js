// 长辈版: before the first paint, so that nothing changes its size while one looks.
try {
  const kept = localStorage.getItem('fuwuquan-text');
  if (/^(100|125|150|200)$/.test(kept)) {
    document.documentElement.dataset.text = 'large';
    document.documentElement.dataset.scale = kept;
  }
} catch {
  // Without storage every visit begins in the ordinary size.
}
