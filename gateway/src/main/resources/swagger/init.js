// The page asks the door what there is to show and as whom to log in, so that nothing is written down twice.
fetch('settings.json')
  .then((answer) => answer.json())
  .then((settings) => {
    const ui = SwaggerUIBundle({
      urls: settings.documents,
      'urls.primaryName': 'zeren',
      dom_id: '#swagger-ui',
      deepLinking: true,
      persistAuthorization: false,
      validatorUrl: null,
      oauth2RedirectUrl: new URL('oauth2-redirect.html', window.location.href).href,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: 'StandaloneLayout',
    });
    ui.initOAuth({
      clientId: settings.clientId,
      scopes: 'openid',
      usePkceWithAuthorizationCodeGrant: true,
    });
    window.ui = ui;
  });
