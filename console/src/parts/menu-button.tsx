import { Menu, MenuButton as AriaMenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useRef } from 'react';

export interface Action {
  readonly label: string;
  readonly onChoose: () => void;
  readonly danger?: boolean;
}

/** What can be done to a row, behind one button. Nothing where nothing can. */
export function MenuButton({ label, actions }: { label: string; actions: readonly Action[] }) {
  const button = useRef<HTMLButtonElement>(null);
  if (actions.length === 0) return null;
  const choose = (action: Action) => {
    // What opens now gives the focus back to where it is when it opens.
    button.current?.focus();
    action.onChoose();
  };
  return (
    <MenuProvider placement="bottom-end">
      <AriaMenuButton ref={button} className="button quiet small" aria-label={label}>
        <span aria-hidden="true">⋯</span>
      </AriaMenuButton>
      <Menu className="menu" gutter={4} portal unmountOnHide>
        {actions.map((action) => (
          <MenuItem
            key={action.label}
            className={action.danger === true ? 'menu-item danger' : 'menu-item'}
            onClick={() => choose(action)}
          >
            {action.label}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}
