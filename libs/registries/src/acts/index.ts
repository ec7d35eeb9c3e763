// The side door of @buono/registries: the offices that acts pass through, as ports, and the adapters that speak to them.
export {
  NoticeBoard,
  ProtocolRegister,
  SigningService,
  type Done,
  type Numbered,
  type PaperAtOffice,
  type PaperToNumber,
  type PaperToPost,
  type PaperToSign,
  type Posted,
  type Signature,
} from './offices.js';
export { OfficeService, type OfficeSettings } from './office-service.js';
export { HttpNoticeBoard, HttpProtocolRegister } from './over-http.js';
export { HttpSigningService, type TrustedKey } from './http-signing-service.js';
