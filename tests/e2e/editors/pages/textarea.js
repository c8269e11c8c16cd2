import { publish } from './page.js';

const query = new URLSearchParams(location.search);
const field = document.createElement('textarea');
field.name = 'body';
field.rows = 20;
if (query.get('content') === 'reply')
  field.value = '\n\n-- \nSam Okafor\n\nOn Monday, Dana Reyes wrote:\n> Hello Sam,\n> Thank you for coming.\n';
document.querySelector('#slot').append(field);
publish(() =>
  field.value
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n+$/, ''),
);
