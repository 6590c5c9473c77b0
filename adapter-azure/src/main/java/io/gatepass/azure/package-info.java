/**
 * Azure Blob Storage, on Microsoft's SDK. The only public class is the factory. A shared access
 * signature binds the blob, the permission and the end, nothing else: what was promised about the
 * bytes is judged afterwards. That a blob is written once is kept by permission to create only, and
 * for one that comes in parts by copying it to a key that no permission of a client's names.
 */
@NullMarked
package io.gatepass.azure;

import org.jspecify.annotations.NullMarked;
