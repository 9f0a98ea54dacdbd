using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Stores;

/// <summary>What becomes of one value or of its metadata.</summary>
/// <param name="Place">The key, or its metadata.</param>
/// <param name="Transaction">The transaction that it waits in; null for what is live.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Before">The value before; null when there was none.</param>
/// <param name="After">The value afterwards, also one that the image writes itself; null when there is none, or only the machine knows it.</param>
public sealed record KeyOutcome(StorePlace Place, string? Transaction, KeyFate Fate, DocumentValue? Before, DocumentValue? After);
