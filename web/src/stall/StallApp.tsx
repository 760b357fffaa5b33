export default function StallApp() { return null; }
