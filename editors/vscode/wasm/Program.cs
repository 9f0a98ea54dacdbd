using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;

namespace Settings.EditorWorker;

/// <summary>The language server in a worker of a browser: messages come from the page, and go to it.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Program
{
    private static readonly LanguageServer.Server.LanguageServer Server = new(new BrowserHost(), new PageSink(Send));

    private static void Main()
    {
        // The page calls the export.
    }

    /// <summary>Takes one message of the client in.</summary>
    [JSExport]
    internal static void Receive(string message) => Server.Receive(Encoding.UTF8.GetBytes(message));

    [JSImport("send", "settingsc")]
    private static partial void Send(string message);
}
