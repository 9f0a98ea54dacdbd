using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Schemas.Formats;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// base64_decode TEXT: the text that strict standard base64 stands for, with padding and no stray bits; it must be UTF-8.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (base64_decode).
/// </summary>
public sealed class Base64Decode() : TemplateHelper("std", "base64_decode", [HelperParameter.Text])
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        if (StrictBase64.Decode(call.Text(0)) is not { } bytes)
        {
            throw call.Refused(0, "it needs standard base64 with padding");
        }

        try
        {
            return Text(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            throw call.Refused(0, "its decoded base64 is not valid UTF-8 text");
        }
    }
}
