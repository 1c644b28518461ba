import { render } from 'preact';
import { App } from './app.js';
import { Navigating } from './navigation.js';
import { Speaking } from './words/use-words.js';
import './look/base.css';
import './look/shell.css';
import './look/parts.css';
import './look/controls.css';
import './look/lists.css';
import './look/journey.css';
import './look/map.css';
import './look/board.css';
import './look/aside.css';
import './look/why.css';
import './look/operations.css';

const place = document.querySelector('#console');
if (place !== null) {
  render(
    <Speaking>
      <Navigating>
        <App />
      </Navigating>
    </Speaking>,
    place,
  );
}
