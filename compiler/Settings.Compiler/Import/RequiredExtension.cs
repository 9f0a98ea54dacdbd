using System.Collections.Immutable;

namespace Settings.Compiler.Import;

/// <summary>An extension that one of upstream's templates asks for.</summary>
/// <param name="Name">The extension; "std" for the helpers of general use.</param>
/// <param name="Helpers">Those of its helpers that the template may call.</param>
internal sealed record RequiredExtension(string Name, ImmutableArray<RequiredHelper> Helpers);
