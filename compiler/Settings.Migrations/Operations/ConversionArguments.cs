namespace Settings.Migrations.Operations;

/// <summary>What a statement says about a conversion.</summary>
/// <param name="Keys">Whose values.</param>
/// <param name="KeyField">The member that contains the key; empty when there is none.</param>
/// <param name="ValueField">The member that contains the value; empty when there is none.</param>
/// <param name="Fallback">What becomes of values that cannot be converted.</param>
/// <param name="Default">What an empty list becomes; null when it is not given.</param>
public sealed record ConversionArguments(KeySelection Keys, string KeyField, string ValueField, ConversionFallback Fallback, string? Default);
