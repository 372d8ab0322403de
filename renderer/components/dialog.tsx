import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

/** A modal question: title, content, and the buttons at its foot. Escape closes it, focus returns to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  width = 480,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  footer: ReactNode;
  width?: number;
}): ReactElement {
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog" style={{ width }}>
        <AriaDialog className="dialog-body">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-content">{children}</div>
          <div className="dialog-foot">{footer}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
