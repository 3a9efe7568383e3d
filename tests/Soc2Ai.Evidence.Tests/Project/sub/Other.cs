class Other { void A(string t) => App.Sdk.Write(t); }
