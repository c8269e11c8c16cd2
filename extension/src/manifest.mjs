/**
 * The manifest, once for both browsers.
 *
 * It asks for the least: nothing on any page before the user's first click there (activeTab), and the button inside a webmail only on
 * sites the user names (optional host permissions).
 */

/** @param {{browser: 'chrome' | 'firefox', version: string}} build */
export function manifest({ browser, version }) {
  const common = {
    manifest_version: 3,
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    version,
    default_locale: 'en',
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: '__MSG_action_title__', default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' } },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+F' } } },
    // Storage without a limit is storage that the browser does not clear when the disk runs low.
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    options_ui: { page: 'options.html', open_in_tab: true },
    web_accessible_resources: [{ resources: ['panel.html'], matches: ['<all_urls>'] }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; " +
        "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
    },
  };
  if (browser === 'firefox')
    return {
      ...common,
      background: { scripts: ['background.js'] },
      browser_specific_settings: {
        gecko: {
          id: 'afterword@afterword.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    };
  return {
    ...common,
    minimum_chrome_version: '124',
    // A fixed public key gives the unpacked extension the same id on every machine.
    key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApcJfSup3hT6CGEkEXYUSWYlEUk0UN7xNN8cpiUe5cHeA69XfaaoCx7OdCWKieMh/UGBZX0oBN/dHDwfXd4QGBpmTiWS+bA4iuI9b3jPV7tSwZqciguL63iIqmBNUGUash8wAPTVYs6uYBn9LBbGQJMaayc1zOquQ8wDUQX/TibgNbp//W/wPIzaOi/XI7kYTt/dzWnmJvkPffX67qvmsXPwggx4GWCUWKmbsFe1wPYLwuV/wqYyshSTuQuMV8x49tAU/gPJUf8MQa1vomlYiZmitKamB2R5Hz/y+AKHS4U9VMVwxFVu1SSXcutcF19uelEqx2SoNubrm4qmxP6Rs3wIDAQAB',
    background: { service_worker: 'background.js' },
  };
}
