/** The JSON text of one of the page's own blobs, by its address. Nothing leaves the browser. */
export async function readBlob(address: string): Promise<unknown> {
  const response = await fetch(address);
  return response.json();
}
