using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Soc2Ai.Analyzers.Register;
using Soc2Ai.Analyzers.Rules;
using Soc2Ai.Catalog;
using Soc2Ai.Flow;

namespace Soc2Ai.Analyzers;

/// <summary>
/// The one analyzer that hosts every rule: a file is looked at once for all of them, and only bodies that mention a name that some rule
/// or row knows are bound. Without an AI SDK in the compilation nothing is registered but the look for keys in text.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AiComplianceAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<IRule> Rules =
    [
        new ModelCredentialInSource(),
        new PlainModelTraffic(),
        new FloatingModelVersion(),
        new InferenceEndpoints(),
        new ToolServerAuthorization(),
        new BlockingModelCall(),
        new UnapprovedTool(),
        new SettingRules(),
        new KeptConversation(),
        new UnencryptedWeights(),
        new SwallowedModelFailure(),
        new UnboundedModelLoop(),
        new UnverifiedArtifact(),
        new LongLivedKey(),
        new UndeclaredVendor(),
        new UndeclaredModel(),
        new UndeclaredTool(),
        new UnlimitedModelOutput(),
        new IncompleteOutput(),
        new UnstructuredJson(),
        new ClientPerRequest(),
        new MissingAuditTrail(),
        new ComponentInventory(),
    ];

    private static readonly ImmutableArray<ITextRule> TextRules = [.. Rules.OfType<ITextRule>()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Inventory.Component, UserRows.Problem, RegisterFile.Problem, RegisterFile.Missing, UseInLog.Rule, Explain.Explanation.RowMatched, Explain.Explanation.PlaceTested, .. FlowRules.Descriptors, .. Rules.SelectMany(rule => rule.Descriptors)];

    // What is known of a file by its syntax alone outlives an edit of another file.
    private static readonly SyntaxTreeValueProvider<FileIndex> Index = new(static tree => FileIndex.Of(tree, default));

    private static readonly SyntaxTreeValueProvider<bool> Mention = new(AiRequest.IsMentionedIn);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(Check);
        context.RegisterAdditionalFileAction(UserRows.Check);
        context.RegisterAdditionalFileAction(RegisterFile.Check);
        var own = UserRows.Of(context.Options, context.CancellationToken).ToList();
        if (own.Count == 0 && !AiSdk.IsReferenced(context.Compilation) && !MentionsModel())
            return;

        if (RegisterFile.Find(context.Options) is null)
            context.RegisterCompilationEndAction(static end => end.ReportDiagnostic(Diagnostic.Create(RegisterFile.Missing, Location.None)));

        var index = new SourceIndex(context.Compilation, tree => context.TryGetValue(tree, Index, out var file) ? file : FileIndex.Of(tree, default));
        var project = new Project(context.Compilation, context.Options, new ApiIndex(own.Count == 0 ? ApiRows.All : ApiRows.All.Concat(own)), index);
        var check = new ProjectCheck(project, Rules);
        context.RegisterSemanticModelAction(check.Check);
        context.RegisterSymbolAction(check.Check, SymbolKind.NamedType);

        // Without an SDK a model can only be reached by its address.
        bool MentionsModel()
        {
            foreach (var tree in context.Compilation.SyntaxTrees)
            {
                if (context.TryGetValue(tree, Mention, out var isMentioned) && isMentioned)
                    return true;
            }

            return false;
        }
    }

    private static void Check(SyntaxTreeAnalysisContext context)
    {
        if (GeneratedFile.Skips(context.Tree))
            return;

        foreach (var rule in TextRules)
            rule.Check(context.Tree, context.ReportDiagnostic, context.CancellationToken);
    }
}
