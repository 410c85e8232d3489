import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** The menu that carries the system's own keys: editing, enlarging, reloading. It shows only where the system keeps menus (macOS). */
export function setMenu(): void {
  const developer: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ role: 'toggleDevTools', label: 'Alat pengembang' }]
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'Sunting',
      submenu: [
        { role: 'undo', label: 'Urungkan' },
        { role: 'redo', label: 'Ulangi' },
        { role: 'cut', label: 'Potong' },
        { role: 'copy', label: 'Salin' },
        { role: 'paste', label: 'Tempel' },
        { role: 'selectAll', label: 'Pilih semua' },
      ],
    },
    {
      label: 'Tampilan',
      submenu: [
        { role: 'reload', label: 'Muat ulang' },
        { role: 'resetZoom', label: 'Ukuran semula' },
        { role: 'zoomIn', label: 'Perbesar' },
        { role: 'zoomOut', label: 'Perkecil' },
        { role: 'togglefullscreen', label: 'Layar penuh' },
        ...developer,
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
