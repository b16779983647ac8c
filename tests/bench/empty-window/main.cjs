// The baseline of the start bench: the least an Electron program can do, a window with one paragraph.
const { app, BrowserWindow } = require('electron');
const page = `<p>empty</p><script>
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('usable')));
</script>`;
if (process.env.STATION_NO_GPU === '1') app.disableHardwareAcceleration();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } });
  void window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
});
app.on('window-all-closed', () => app.quit());
