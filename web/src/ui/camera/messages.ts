const vi = {
  close: 'Đóng',
  cameraTitle: 'Đưa mã vào khung',
  camera: {
    opening: 'Đang mở máy ảnh…',
    looking: 'Đang tìm mã…',
    refused: 'Trình duyệt chưa cho dùng máy ảnh. Cho phép trong phần cài đặt trang rồi thử lại.',
    absent: 'Không mở được máy ảnh trên máy này.',
    insecure: 'Máy ảnh chỉ mở được trên trang https.',
  },
};

const en: typeof vi = {
  close: 'Close',
  cameraTitle: 'Hold the code in the frame',
  camera: {
    opening: 'Opening the camera…',
    looking: 'Looking for a code…',
    refused: 'The browser does not allow the camera. Allow it in the site settings and try again.',
    absent: 'The camera of this device does not open.',
    insecure: 'The camera only opens on an https page.',
  },
};

/** The texts of the camera. */
export const messages = { vi, en };
