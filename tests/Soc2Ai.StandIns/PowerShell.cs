// Stand-in for System.Management.Automation.
using System.Collections.ObjectModel;

namespace System.Management.Automation
{
    public class PSObject
    {
        public object BaseObject => throw new NotSupportedException();
    }

    public sealed class PowerShell : IDisposable
    {
        public static PowerShell Create() => throw new NotSupportedException();

        public PowerShell AddScript(string script) => throw new NotSupportedException();

        public PowerShell AddScript(string script, bool useLocalScope) => throw new NotSupportedException();

        public PowerShell AddCommand(string cmdlet) => throw new NotSupportedException();

        public PowerShell AddParameter(string parameterName, object value) => throw new NotSupportedException();

        public PowerShell AddArgument(object value) => throw new NotSupportedException();

        public Collection<PSObject> Invoke() => throw new NotSupportedException();

        public Task<Collection<PSObject>> InvokeAsync() => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }

    public class ScriptBlock
    {
        public static ScriptBlock Create(string script) => throw new NotSupportedException();

        public Collection<PSObject> Invoke(params object[] args) => throw new NotSupportedException();
    }

    public class CommandInvocationIntrinsics
    {
        public Collection<PSObject> InvokeScript(string script) => throw new NotSupportedException();
    }
}

namespace System.Management.Automation.Runspaces
{
    public abstract class Pipeline
    {
        public Collection<PSObject> Invoke() => throw new NotSupportedException();
    }

    public abstract class Runspace
    {
        public Pipeline CreatePipeline(string command) => throw new NotSupportedException();
    }
}
